package vn.gov.phutho.hopthu.extension.health;

/**
 * Why something must be as it is.
 *
 * @param requirement id of the requirement that falls without it
 * @param why for an operator, in a few words
 */
record Demand(String requirement, String why) {}
