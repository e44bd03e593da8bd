/// Guides (办事指南) as YAML files, read and checked as a whole at the start. Their shape is described in
/// `guides/README.md`.
@NullMarked
package onething.persistence.guides;

import org.jspecify.annotations.NullMarked;
