package dev.sluice.detect.match;

/** Links to states, two bytes each as long as that is enough: what is read at every character has to stay near. */
sealed interface LinkTable {
    int get(int at);

    void set(int at, int state);

    /** Copies so many links from one place to another. */
    void copy(int from, int to, int count);

    static LinkTable of(int states, int length) {
        return states <= 1 << Character.SIZE ? new Narrow(new char[length]) : new Broad(new int[length]);
    }

    /** For up to 65,536 states. */
    record Narrow(char[] links) implements LinkTable {
        @Override
        public int get(int at) {
            return links[at];
        }

        @Override
        public void set(int at, int state) {
            links[at] = (char) state;
        }

        @Override
        public void copy(int from, int to, int count) {
            System.arraycopy(links, from, links, to, count);
        }
    }

    /** For any number of states. */
    record Broad(int[] links) implements LinkTable {
        @Override
        public int get(int at) {
            return links[at];
        }

        @Override
        public void set(int at, int state) {
            links[at] = state;
        }

        @Override
        public void copy(int from, int to, int count) {
            System.arraycopy(links, from, links, to, count);
        }
    }
}
