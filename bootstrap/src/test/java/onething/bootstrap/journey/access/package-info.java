/// Whole-system tests of access rights.
@NullMarked
package onething.bootstrap.journey.access;

import org.jspecify.annotations.NullMarked;
