package vn.gov.phutho.hopthu.extension.scan;

import java.util.List;
import java.util.Optional;

/**
 * What the spam filter may know beside the message.
 *
 * @param sender return path, empty for a null sender
 * @param client IP address of the peer, where there is one
 * @param helo what the peer called itself
 */
public record Envelope(
    String sender,
    List<String> recipients,
    Optional<String> login,
    Optional<String> client,
    Optional<String> helo) {}
