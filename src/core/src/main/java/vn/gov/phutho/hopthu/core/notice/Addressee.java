package vn.gov.phutho.hopthu.core.notice;

import vn.gov.phutho.hopthu.model.MailAddress;

/**
 * Who gets a letter.
 *
 * @param name in full, NFC
 */
public record Addressee(String name, MailAddress address) {}
