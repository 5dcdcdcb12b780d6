module github.com/hawliyat/hawliyat

go 1.26.0
