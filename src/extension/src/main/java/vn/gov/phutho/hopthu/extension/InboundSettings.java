package vn.gov.phutho.hopthu.extension;

import vn.gov.phutho.hopthu.extension.policy.identity.FromOutside;
import vn.gov.phutho.hopthu.extension.policy.inbound.ForwardMode;

/**
 * What outsiders' mail meets. Neither has a default: both keep mail from somebody.
 *
 * @param forward {@code inbound.forward.mode}
 * @param from {@code identity.from.outside}
 */
public record InboundSettings(ForwardMode forward, FromOutside from) {
  static InboundSettings read(SettingsReader reader) {
    return new InboundSettings(
        reader.word("inbound.forward.mode", ForwardMode.class),
        reader.word("identity.from.outside", FromOutside.class));
  }
}
