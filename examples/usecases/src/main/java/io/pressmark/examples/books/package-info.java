/** Books by ISBN: create, look up, update, remove. */
package io.pressmark.examples.books;
