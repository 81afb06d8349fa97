package org.softintel.report.linking;

/** A finding, and so many bits for or against the two being one. */
record Evidence(Finding finding, double bits) {}
