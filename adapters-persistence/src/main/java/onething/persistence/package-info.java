/// Stores the service's data. [OutageTranslation] reports a store that does not answer or is full.
@NullMarked
package onething.persistence;

import org.jspecify.annotations.NullMarked;
