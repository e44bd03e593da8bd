/// Guides (办事指南) as YAML files, read whole and checked at the start. Their shape is told in `guides/README.md`.
@NullMarked
package onething.persistence.guides;

import org.jspecify.annotations.NullMarked;
