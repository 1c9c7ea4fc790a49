package vn.gov.phutho.hopthu.extension.takedown;

/**
 * The end of a take-down.
 *
 * @param complete the last pass looked at everything and found nothing
 * @param removed copies removed, over all passes
 * @param kept copies that are still there
 * @param related messages that name this one as the one they answer or report; they stay
 * @param unread places that the last pass could not look at
 * @param looked messages and mails looked at in the last pass
 */
public record Receipt(
    String messageId,
    String requestNumber,
    String clause,
    boolean complete,
    long removed,
    long kept,
    long related,
    long unread,
    long looked,
    int passes) {}
