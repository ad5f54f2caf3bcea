/** A game's players, and its high scores from the best down. */
package io.pressmark.examples.game;
