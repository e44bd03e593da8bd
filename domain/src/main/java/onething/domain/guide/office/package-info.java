/// The offices of the city and how they assign reports.
@NullMarked
package onething.domain.guide.office;

import org.jspecify.annotations.NullMarked;
