/// Where bundles, their numbers, mandates and files are kept.
@NullMarked
package onething.application.port.out.bundle;

import org.jspecify.annotations.NullMarked;
