/** What typed operations cost. */
package io.pressmark.examples.capacity;
