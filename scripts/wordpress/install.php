<?php
// php install.php FOLDER: makes the tables and the settings of a new WordPress in this folder, whose wp-config.php is written already.
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Daily NK English', 'editor', 'editor@sample.invalid', true, '', wp_generate_password());
update_option('permalink_structure', '/%postname%/');
update_option('timezone_string', 'Asia/Seoul');
update_option('posts_per_rss', 20);
// What every new WordPress comes with: a post, a page, a comment.
foreach (get_posts(['post_type' => ['post', 'page'], 'post_status' => 'any', 'numberposts' => -1]) as $post) {
    wp_delete_post($post->ID, true);
}
flush_rewrite_rules();
echo get_bloginfo('version');
