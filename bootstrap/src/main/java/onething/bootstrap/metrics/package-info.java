/// What a node measures: see `docs/watching.md`.
@NullMarked
package onething.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
