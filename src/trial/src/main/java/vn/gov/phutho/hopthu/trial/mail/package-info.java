/** Mail clients that speak the protocols on the wire and remember the dialogue. */
@NullMarked
package vn.gov.phutho.hopthu.trial.mail;

import org.jspecify.annotations.NullMarked;
