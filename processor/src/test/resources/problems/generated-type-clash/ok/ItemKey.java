package test;

interface ItemKey {}
