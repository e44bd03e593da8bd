/// Reads YAML files key by key, with the place of every fault.
@NullMarked
package onething.persistence.guides.yaml;

import org.jspecify.annotations.NullMarked;
