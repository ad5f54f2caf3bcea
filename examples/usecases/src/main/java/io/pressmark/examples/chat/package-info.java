/** Chat messages by user, in the order of time. */
package io.pressmark.examples.chat;
