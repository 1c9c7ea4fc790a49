package vn.gov.phutho.hopthu.extension.activity;

import java.time.LocalDate;
import vn.gov.phutho.hopthu.model.MailAddress;

/** An owner used the mailbox on this day. */
record Sighting(MailAddress owner, LocalDate day) {}
