package dev.sluice.text;

/** Marks a type that can hold typed text; its {@code toString} must tell lengths only. */
public interface Sensitive {}
