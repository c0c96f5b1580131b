package dev.sluice.policy;

/**
 * Something wrong in a file an administrator wrote.
 *
 * @param file path as given
 * @param line 1-based, 0 when the whole file is meant
 * @param path where in the document, such as {@code rules[0].pattern}
 * @param what what is wrong
 * @param cure what to do about it
 */
public record Problem(String file, int line, String path, String what, String cure) {}
