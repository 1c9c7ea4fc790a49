/**
 * What the tests of every module share: seeds, generated values, a clock to set, pages written from
 * code. Contracts of the ports stand in the packages below.
 */
@NullMarked
package vn.gov.phutho.hopthu.testkit;

import org.jspecify.annotations.NullMarked;
