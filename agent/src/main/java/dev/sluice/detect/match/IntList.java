package dev.sluice.detect.match;

import java.util.Arrays;

/** A growing list of numbers. */
public final class IntList {
    private int[] items = new int[8];
    private int size;

    public void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    public int get(int index) {
        return items[index];
    }

    public void set(int index, int item) {
        items[index] = item;
    }

    public int last() {
        return items[size - 1];
    }

    public int removeLast() {
        return items[--size];
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    public int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
