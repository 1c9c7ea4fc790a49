package vn.gov.phutho.hopthu.core.naming;

import java.util.Optional;
import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Who looks after the mail of an agency (11.9). A phone number is personal and not kept here (B7).
 *
 * @param name of the person or the desk
 */
public record FocalPoint(String name, Optional<MailAddress> address) {}
