/** An online shop's orders, by customer and date. */
package io.pressmark.examples.shop;
