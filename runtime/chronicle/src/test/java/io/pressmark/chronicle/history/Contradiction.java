package io.pressmark.chronicle.history;

/**
 * Why a history is not linearizable.
 *
 * @param window the last state that was certain, and the calls from there up to the one whose
 *     answer nothing explains
 */
record Contradiction(String window) {}
