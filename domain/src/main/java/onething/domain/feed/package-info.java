/// The records of cases that the province pulls (办件数据归集): which event is told as which record.
@NullMarked
package onething.domain.feed;

import org.jspecify.annotations.NullMarked;
