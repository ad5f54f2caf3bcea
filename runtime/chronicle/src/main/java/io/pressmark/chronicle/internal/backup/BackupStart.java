package io.pressmark.chronicle.internal.backup;

import java.util.UUID;

/**
 * What a backup says first.
 *
 * @param store the store it was made of
 * @param pageSize usable bytes of that store's pages
 * @param hashVersion which hash function partition keys were placed by
 * @param madeAt when it was begun, in milliseconds since 1970
 */
public record BackupStart(UUID store, int pageSize, int hashVersion, long madeAt) {}
