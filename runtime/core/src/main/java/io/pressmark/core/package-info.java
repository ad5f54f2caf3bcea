/**
 * Pressmark's runtime: {@link io.pressmark.core.Database} opens a store, generated repositories
 * work on it.
 */
@NullMarked
package io.pressmark.core;

import org.jspecify.annotations.NullMarked;
