package dev.sluice.detect.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detect.Passage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Java       | import java.util.List;\\npublic class Shelf {\\n  private final List<String> boxes;\\n  @Override\\n  public String toString() { return ""; }
            Kotlin     | data class Box(val id: Int)\\nfun main() {\\n  val boxes = listOf(Box(1))\\n  println(boxes)
            Python     | import os\\ndef load(self):\\n  for i in range(3):\\n    self.box = None\\n    print(i)
            JavaScript | const box = require('box');\\nfunction open() {\\n  console.log(box === undefined);\\n}
            TypeScript | export type Box = { id: number };\\nconst open = (box: Box): string => {\\n  return `${box.id}`;\\n}
            C          | #include <stdio.h>\\nint main(void) {\\n  char *p = malloc(3);\\n  printf("%s", p);\\n  return NULL;
            C++        | #include <vector>\\nnamespace box {\\nstd::vector<int> all;\\ntemplate <typename T> T* none() { return nullptr; }
            C#         | using System;\\nnamespace Box {\\n  public class A { public string Id { get; set; } }\\n  Console.WriteLine(1);
            Go         | package main\\nimport (\\n"fmt"\\n)\\nfunc main() {\\n  b, err := open()\\n  if err != nil { fmt.Println(b) }
            Rust       | use std::fs;\\npub fn open(path: &str) -> Result<Box, Error> {\\n  let mut b = fs::read(path).unwrap();\\n
            PHP        | <?php\\nclass Box {\\n  public function open($key) {\\n    $this->key = $key;\\n    echo $key;
            Ruby       | require 'box'\\nclass Box\\n  attr_reader :id\\n  def open\\n    boxes.each do |b|\\n      puts b\\n    end\\n  end
            SQL        | CREATE TABLE box (id INT PRIMARY KEY);\\nINSERT INTO box VALUES (1);\\nSELECT id FROM box WHERE id > 0 ORDER BY id;
            Shell      | #!/bin/sh\\nset -eu\\nfor box in "$@"; do\\n  if [ -f "$box" ]; then\\n    echo "$box"\\n  fi\\ndone
            Perl       | my ($self, $key) = @_;\\nmy @boxes = qw(a b);\\nforeach my $box (@boxes) {\\n  $self->{count}++ unless $box eq $key;\\n}
            Tcl        | proc open {key} {\\n  foreach box [list a b] {\\n    lappend found [string trim $box]\\n  }\\n  return [llength $found]\\n}
            Lua        | local box = require("box")\\nfunction box.open(key)\\n  for i, b in ipairs(box.all) do\\n    if b ~= nil then return b end\\n  end
            R          | library(box)\\nboxes <- c(1, 2)\\nopen <- function(key) {\\n  data.frame(key = key, open = TRUE)\\n}
            PowerShell | param([string]$Key)\\nGet-ChildItem $Key | Where-Object { $_.Name -ne "tmp" } | ForEach-Object {\\n  Write-Host $_.Name\\n}
            Terraform  | variable "key" {\\n  default = "a"\\n}\\nresource "box" "main" {\\n  key = var.key\\n  tags = {}\\n}
            SQL        | select id from box\\nleft join shelf on shelf.id = box.shelf\\nwhere box.id > 0\\ngroup by id order by id
            a language like C | if (box == 0) {\\n  return none;\\n} else {\\n  while (box != last && open(box)) {\\n    break;\\n  }\\n}
            """)
    void tellsTheLanguage(String name, String text) {
        Passage code = Passage.of(text.replace("\\n", "\n"));
        assertThat(Languages.shipped().guess(code, code.length()).name()).isEqualTo(name);
    }
}
