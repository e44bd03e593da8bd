/// What a guide says about notifications: their texts, when a reminder goes out, and which answer is the telephone
/// number of a person who has chosen no channel.
@NullMarked
package onething.domain.guide.notification;

import org.jspecify.annotations.NullMarked;
