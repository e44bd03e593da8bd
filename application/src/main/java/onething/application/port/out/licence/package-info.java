/// 电子证照: the licences that the province's platform holds.
@NullMarked
package onething.application.port.out.licence;

import org.jspecify.annotations.NullMarked;
