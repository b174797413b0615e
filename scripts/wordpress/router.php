<?php
// PHP's own server answers with this: what lies in the folder as it is, everything else by WordPress, under /english/ as Daily NK has it.
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
$file = realpath($_SERVER['DOCUMENT_ROOT'] . $path);
if ($file !== false && is_file($file) && str_starts_with($file, $_SERVER['DOCUMENT_ROOT'] . '/english/')) {
    return false;
}
if (!str_starts_with($path, '/english/')) {
    http_response_code(404);
    return true;
}
// WordPress finds its own folder by these.
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/english/index.php';
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . '/english/index.php';
chdir($_SERVER['DOCUMENT_ROOT'] . '/english');
require 'index.php';
