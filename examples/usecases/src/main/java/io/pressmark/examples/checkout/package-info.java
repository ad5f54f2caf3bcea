/** The check-out of a shop: an order and the stock it takes are one transaction. */
package io.pressmark.examples.checkout;
