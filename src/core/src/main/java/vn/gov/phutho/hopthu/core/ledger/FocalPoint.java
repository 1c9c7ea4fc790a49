package vn.gov.phutho.hopthu.core.ledger;

import java.util.Optional;
import vn.gov.phutho.hopthu.model.MailAddress;
import vn.gov.phutho.hopthu.model.Phone;

/** An agency's focal point (đầu mối phụ trách thư điện tử, 11.9): who gets its notices. */
public record FocalPoint(String fullName, Optional<Phone> phone, MailAddress address) {}
