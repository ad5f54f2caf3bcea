package test;

interface ItemRepository {}
