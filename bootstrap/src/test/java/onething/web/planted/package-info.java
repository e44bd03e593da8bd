/// Planted mistakes: each breaks rules of the house on purpose, so that these are seen to bite.
package onething.web.planted;
