/// Runs the browser suite of the pages.
package onething.bootstrap.browser;
