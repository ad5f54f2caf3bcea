/** Blog posts by author, newest first. */
package io.pressmark.examples.blog;
