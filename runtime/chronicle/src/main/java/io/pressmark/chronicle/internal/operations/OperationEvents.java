package io.pressmark.chronicle.internal.operations;

import io.pressmark.core.store.StoreOperation;
import jdk.jfr.Label;
import jdk.jfr.Name;

/**
 * The events of operations in Java Flight Recorder, one type for each kind so that each can be
 * switched on by itself. A type that no recording asks for costs one check of a flag.
 *
 * <p>These classes are loaded only where the runtime image has the recorder.
 */
final class OperationEvents {
  private OperationEvents() {}

  /** Whether a recording asks for events of a kind. */
  static boolean isRecorded(StoreOperation kind) {
    // A constant at every place of call, so that this becomes one check.
    return switch (kind) {
      case GET -> Get.PROBE.isEnabled();
      case PUT -> Put.PROBE.isEnabled();
      case UPDATE -> Update.PROBE.isEnabled();
      case DELETE -> Delete.PROBE.isEnabled();
      case QUERY -> Query.PROBE.isEnabled();
      case SCAN -> Scan.PROBE.isEnabled();
      case BATCH_GET -> BatchGet.PROBE.isEnabled();
      case BATCH_WRITE -> BatchWrite.PROBE.isEnabled();
      case TRANSACT_GET -> TransactGet.PROBE.isEnabled();
      case TRANSACT_WRITE -> TransactWrite.PROBE.isEnabled();
    };
  }

  /** A new event of a kind. */
  static OperationEvent of(StoreOperation kind) {
    return switch (kind) {
      case GET -> new Get();
      case PUT -> new Put();
      case UPDATE -> new Update();
      case DELETE -> new Delete();
      case QUERY -> new Query();
      case SCAN -> new Scan();
      case BATCH_GET -> new BatchGet();
      case BATCH_WRITE -> new BatchWrite();
      case TRANSACT_GET -> new TransactGet();
      case TRANSACT_WRITE -> new TransactWrite();
    };
  }

  @Name("io.pressmark.GetItem")
  @Label("Get Item")
  static final class Get extends OperationEvent {
    static final Get PROBE = new Get();
  }

  @Name("io.pressmark.PutItem")
  @Label("Put Item")
  static final class Put extends OperationEvent {
    static final Put PROBE = new Put();
  }

  @Name("io.pressmark.UpdateItem")
  @Label("Update Item")
  static final class Update extends OperationEvent {
    static final Update PROBE = new Update();
  }

  @Name("io.pressmark.DeleteItem")
  @Label("Delete Item")
  static final class Delete extends OperationEvent {
    static final Delete PROBE = new Delete();
  }

  @Name("io.pressmark.Query")
  @Label("Query Page")
  static final class Query extends OperationEvent {
    static final Query PROBE = new Query();
  }

  @Name("io.pressmark.Scan")
  @Label("Scan Page")
  static final class Scan extends OperationEvent {
    static final Scan PROBE = new Scan();
  }

  @Name("io.pressmark.BatchGetItem")
  @Label("Batch Get Item")
  static final class BatchGet extends OperationEvent {
    static final BatchGet PROBE = new BatchGet();
  }

  @Name("io.pressmark.BatchWriteItem")
  @Label("Batch Write Item")
  static final class BatchWrite extends OperationEvent {
    static final BatchWrite PROBE = new BatchWrite();
  }

  @Name("io.pressmark.TransactGetItems")
  @Label("Transactional Read")
  static final class TransactGet extends OperationEvent {
    static final TransactGet PROBE = new TransactGet();
  }

  @Name("io.pressmark.TransactWriteItems")
  @Label("Transactional Write")
  static final class TransactWrite extends OperationEvent {
    static final TransactWrite PROBE = new TransactWrite();
  }
}
