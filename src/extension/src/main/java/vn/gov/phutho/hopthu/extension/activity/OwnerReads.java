package vn.gov.phutho.hopthu.extension.activity;

import javax.inject.Inject;
import org.apache.james.events.Event;
import org.apache.james.events.EventListener;
import org.apache.james.events.Group;
import org.apache.james.mailbox.events.MailboxEvents.FlagsUpdated;

/**
 * C6: a change of flags is somebody reading or answering, whatever the protocol; deliveries,
 * provisioning and take-downs change none. The event names who did it, a delegate for example.
 */
public final class OwnerReads implements EventListener.GroupEventListener {
  /** What the event bus knows this listener by. */
  public static final class OwnerReadsGroup extends Group {}

  private static final Group GROUP = new OwnerReadsGroup();

  private final LastActivity activity;

  @Inject
  public OwnerReads(LastActivity activity) {
    this.activity = activity;
  }

  @Override
  public Group getDefaultGroup() {
    return GROUP;
  }

  @Override
  public ExecutionMode getExecutionMode() {
    return ExecutionMode.ASYNCHRONOUS;
  }

  @Override
  public boolean isHandling(Event event) {
    return event instanceof FlagsUpdated;
  }

  @Override
  public void event(Event event) {
    activity.saw(event.getUsername().asString());
  }
}
