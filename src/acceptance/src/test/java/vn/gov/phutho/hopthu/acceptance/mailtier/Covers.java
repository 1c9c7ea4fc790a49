package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which doors and processors of the mail tier a scenario goes through: see {@link Doors}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Covers {
  /** Their names, e.g. {@code smtp:smtpserver-mx} or {@code processor:relay}. */
  String[] value();
}
