package io.pressmark.chronicle.internal.tree;

/**
 * Which pages a partition had at one moment.
 *
 * @param main ids of the leaves with entries
 * @param overflow ids of the leaves with chunks of large values
 * @param waiting how many pages it has taken out of use and not given back
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PagesOfPartition(int[] main, int[] overflow, int waiting) {}
