/**
 * Days off and periods: the Vietnamese lunar calendar, public holidays by law and by the yearly
 * decisions, working days, due times. No clock: dates are arguments, days are those of
 * Asia/Ho_Chi_Minh.
 */
@NullMarked
package vn.gov.phutho.hopthu.core.calendar;

import org.jspecify.annotations.NullMarked;
