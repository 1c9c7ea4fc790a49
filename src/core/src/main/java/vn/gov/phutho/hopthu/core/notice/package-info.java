/**
 * Who is told what by mail, and when: C9, C10, E2, B4. What was told has its receipt in the ledger,
 * so that nobody is told twice.
 */
@NullMarked
package vn.gov.phutho.hopthu.core.notice;

import org.jspecify.annotations.NullMarked;
