/// What keeps the service's data. [OutageTranslation] tells it when what it is kept on is away or full.
@NullMarked
package onething.persistence;

import org.jspecify.annotations.NullMarked;
