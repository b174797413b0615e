<?php
// php plant.php FOLDER < stories.json: publishes [{"title", "url", "published", "html"}], each at the last part of its address.
require $argv[1] . '/wp-load.php';
$stories = json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
wp_defer_term_counting(true);
foreach ($stories as $story) {
    $gmt = gmdate('Y-m-d H:i:s', strtotime($story['published']));
    $id = wp_insert_post(wp_slash([
        'post_status' => 'publish',
        'post_title' => $story['title'],
        'post_name' => basename(parse_url($story['url'], PHP_URL_PATH)),
        'post_content' => $story['html'],
        'post_date_gmt' => $gmt,
        'post_date' => get_date_from_gmt($gmt),
        'post_author' => 1,
    ]), true);
    if (is_wp_error($id)) {
        fwrite(STDERR, $id->get_error_message() . "\n");
        exit(1);
    }
    if (get_permalink($id) !== $story['url']) {
        fwrite(STDERR, get_permalink($id) . ' is not ' . $story['url'] . "\n");
        exit(1);
    }
}
wp_defer_term_counting(false);
echo wp_count_posts()->publish;
