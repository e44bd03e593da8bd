/// Journeys of notifications outside the pages.
@org.jspecify.annotations.NullMarked
package onething.bootstrap.journey.notification;
